package io.datalyptica.cli;

import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.Quote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers to a few questions: from options, or from somebody at a terminal. A wrong option is wrong
 * usage; a wrong answer is asked again. Questions go to standard error, because standard output is
 * data.
 */
final class Questionnaire {
  private final Arguments args;
  private final Console console;
  private final boolean asks;

  Questionnaire(Arguments args, Console console) {
    this.args = args;
    this.console = console;
    this.asks = console.inIsTerminal() && console.outIsTerminal() && console.errIsTerminal();
  }

  <T> T required(String option, String question, Function<String, Parsed<T>> parser) {
    if (args.has(option)) {
      return option(option, parser);
    }
    if (!asks) {
      throw new UsageException(option + " is missing, and there is no terminal to ask on");
    }
    Optional<T> answer = Optional.empty();
    while (answer.isEmpty()) {
      answer = accepted(ask(question), parser);
    }
    return answer.get();
  }

  /** An empty answer, or no option without a terminal, leaves it open. */
  <T> Optional<T> optional(String option, String question, Function<String, Parsed<T>> parser) {
    if (args.has(option)) {
      return Optional.of(option(option, parser));
    }
    while (asks) {
      String line = ask(question);
      if (line.isEmpty()) {
        return Optional.empty();
      }
      Optional<T> answer = accepted(line, parser);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private <T> T option(String option, Function<String, Parsed<T>> parser) {
    String text = args.value(option, "");
    return switch (parser.apply(text)) {
      case Parsed.Value<T>(T value) -> value;
      case Parsed.Complaint<T>(var _, String problem, String remedy) ->
          throw new UsageException(option + " " + Quote.of(text) + " " + problem + ": " + remedy);
    };
  }

  private <T> Optional<T> accepted(String text, Function<String, Parsed<T>> parser) {
    return switch (parser.apply(text)) {
      case Parsed.Value<T>(T value) -> Optional.of(value);
      case Parsed.Complaint<T>(var _, String problem, String remedy) -> {
        console.err().println("  " + Quote.of(text) + " " + problem + ": " + remedy);
        yield Optional.empty();
      }
    };
  }

  private String ask(String question) {
    console.err().print(question + ": ");
    console.err().flush();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int b = console.in().read();
      if (b < 0) {
        throw new UsageException("the input ended before every question was answered");
      }
      for (; b >= 0 && b != '\n'; b = console.in().read()) {
        line.write(b);
      }
    } catch (IOException e) {
      throw new EnvironmentException("standard input cannot be read: " + e.getMessage());
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }
}
