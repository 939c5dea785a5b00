package io.datalyptica.component.objectstore.foreign;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A store and an API server that answer as they are told, and remember what they were sent. */
final class FakeServers implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  final Deque<Request> requests = new ArrayDeque<>();

  record Answer(int status, String body) {}

  record Request(String method, String uri, String authorization, String type, String body) {}

  FakeServers() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The answers to requests for {@code path}, one after the other; the last one for ever. */
  void says(String path, Answer... said) {
    answers.put(path, new ArrayDeque<>(List.of(said)));
  }

  static Answer ok() {
    return new Answer(200, "<ListBucketResult/>");
  }

  static Answer error(int status, String code) {
    return new Answer(
        status,
        "<?xml version=\"1.0\"?>\n<Error><Code>" + code + "</Code><Message>m</Message></Error>");
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            body));
    Deque<Answer> said =
        answers.getOrDefault(exchange.getRequestURI().getPath(), new ArrayDeque<>());
    Answer answer =
        said.isEmpty()
            ? error(404, "NoSuchBucket")
            : said.size() > 1 ? said.removeFirst() : said.getFirst();
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
