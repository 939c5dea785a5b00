package io.datalyptica.template;

/** Where the interpreter finds a program by name. */
interface Programs {
  /** The program of {@code storage/minio/service.yaml}, or null. */
  Program find(String name);
}
