/** The command line: options, streams, exit codes, and how findings are printed. */
package io.datalyptica.cli;
