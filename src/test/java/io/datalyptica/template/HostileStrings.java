package io.datalyptica.template;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Texts that mean something to YAML, SQL, a shell or Markdown, and texts of any characters at all. */
final class HostileStrings extends DomainContextBase {
  private static final String[] PIECES = {
    " ", "  ", "\n", "\n\n", "\n ", "\n\t", "\t", "\r", "\r\n", ":", ": ", " #", "#", "-", "- ", "---", "...", "'",
    "''", "\"", "\\", "\\n", "|", ">", "~", "0", "1", "60", ".", "e", "x", "_", "+", "=", "<<", "?", "? ", "&a", "*a",
    "!", "!!str ", "%", "@", "`", "```", ",", "[", "]", "{", "}", "$", "$$", "$(id)", "${x}", ";", "*", "<", "</b>",
    "yes", "No", "NULL", "true", "hostNetwork: true", "abc", "é", "ß", "\u00a0", "\u0085", "\u2028", "\u2029",
    "\ufeff", "\ufffe", "\u0007", "\u001b", "\u007f", "\ud83d\ude00", "{{x}}", "/", "\u4e2d", "--", "/*", "DROP", "(",
    ")",
  };

  private static final String[] WORDS = {
    "", "y", "Y", "n", "yes", "Yes", "YES", "no", "on", "On", "off", "OFF", "true", "True", "false", "null", "Null",
    "~", "=", "<<", "-", "--", ".", "..", "...", ".inf", "-.INF", "+.inf", ".nan", ".NaN", "inf", "NaN", "0", "-0",
    "+1", "007", "0777", "0o17", "0x1F", "0b11", "0b1_0", "1_000", "1e3", "1E3", "1e+3", ".5", "5.", "1.", "1.5",
    "685.230_15e+03", "190:20:30", "1:30", "190:20:30.15", "-1:30", "2024-01-01", "2001-12-14t21:59:43.10-05:00",
    "2001-12-14 21:59:43.10 -5", "200Gi", "5s", "10m", "1h", "1Ei", "12e03", "1E", "1K", "0.1m", "e", "E", "a:",
    "a: b", "a #b", "a#b", "#", ":a", "-a", "?a", "|", ">", "|-", "%a", "@a", "`a", "'a'", "\"a\"", "&a", "*a", "!a",
    "[a]", "{a}", ",a", "a,b", " a", "a ", "\ta", "a\t", "\n", "\n\n", "a\n", "\na", "a\n\n", " a\nb", "a\n b\n",
    "a\n  \nb", "a\n\t\nb", "\n a\n", "a\nb ", "# a\nb", "- a\n- b\n", "---\na", "a\n---\nb\n", "a\r\nb", "a\n...\n",
    "a\n\n\n", " \na", "\n\n  a",
  };

  @Provide
  Arbitrary<String> strings() {
    Arbitrary<String> pieces =
        Arbitraries.of(PIECES).list().ofMaxSize(7).map(list -> String.join("", list));
    return Arbitraries.frequencyOf(
        Tuple.of(6, pieces),
        Tuple.of(2, Arbitraries.of(WORDS)),
        Tuple.of(1, Arbitraries.strings().withChars("0123456789.:_+-eExob").ofMaxLength(8)),
        Tuple.of(1, Arbitraries.strings().ofMaxLength(20)));
  }
}
