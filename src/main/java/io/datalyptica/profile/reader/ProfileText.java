package io.datalyptica.profile.reader;

import static io.datalyptica.profile.reader.ProfileRule.FORBIDDEN_CHARACTER;
import static io.datalyptica.profile.reader.ProfileRule.NOT_UTF8;
import static io.datalyptica.profile.reader.ProfileRule.TOO_LARGE;
import static io.datalyptica.profile.reader.ProfileRule.UNREADABLE;

import io.datalyptica.profile.reader.YamlNode.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Gets the text of a profile, or refuses what is no text that two YAML readers would read alike.
 */
final class ProfileText {
  static final int MAX_BYTES = 1 << 20;

  private ProfileText() {}

  /**
   * Reads a regular file; anything else (a FIFO, a device) could block for ever and is refused
   * before it is opened.
   */
  static String of(java.nio.file.Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw refused(
            UNREADABLE,
            "this is a directory, not a profile",
            "name the profile in it, such as " + file.resolve("profile.yaml"));
      }
      if (!attributes.isRegularFile()) {
        throw refused(
            UNREADABLE,
            "this is not a regular file: reading a pipe or a device could wait for ever",
            "write `-` and send the profile to standard input");
      }
      if (attributes.size() > MAX_BYTES) {
        throw tooLarge(attributes.size() + " bytes");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return of(in);
      }
    } catch (NoSuchFileException e) {
      throw refused(
          UNREADABLE,
          "there is no such file",
          "check the path; `datalyptica init` writes a first profile");
    } catch (AccessDeniedException e) {
      throw refused(
          UNREADABLE,
          "the file may not be read by this user",
          "give read permission: chmod +r " + file);
    } catch (IOException e) {
      throw refused(
          UNREADABLE,
          "the file cannot be opened (" + reason(e) + ")",
          "check the path, its permissions and the disk below it");
    }
  }

  static String of(InputStream in) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw refused(
          UNREADABLE,
          "reading stopped before the end (" + reason(e) + ")",
          "try again; check the disk or the sending process");
    }
    if (bytes.length > MAX_BYTES) {
      throw tooLarge("more than " + MAX_BYTES + " bytes");
    }
    refuseWideEncodings(bytes);
    String text = decoded(bytes);
    int forbidden = Characters.firstForbidden(text);
    if (forbidden >= 0) {
      int c = text.codePointAt(forbidden);
      throw new Refusal(
          FORBIDDEN_CHARACTER,
          placeOf(text, forbidden),
          Characters.name(c)
              + " stands here: YAML readers disagree on it, or it shows another text than the"
              + " cluster gets",
          "delete the character");
    }
    return text;
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? "input/output error" : e.getMessage();
  }

  private static Refusal refused(ProfileRule rule, String message, String remedy) {
    return new Refusal(rule, new Place(0, 0), message, remedy);
  }

  private static Refusal tooLarge(String size) {
    return refused(
        TOO_LARGE,
        "the file has "
            + size
            + ": a profile may have at most 1 MiB, so that a mistaken file is not read into memory",
        "name the profile, not data; a profile of a large platform has some 10 KiB");
  }

  /**
   * UTF-16 and UTF-32, with a byte order mark or by the NULs that ASCII text has in them (YAML 1.2,
   * 5.2).
   */
  private static void refuseWideEncodings(byte[] b) {
    int b0 = at(b, 0);
    int b1 = at(b, 1);
    int b2 = at(b, 2);
    int b3 = at(b, 3);
    String found = null;
    if (b0 == 0 && b1 == 0 && (b2 == 0xfe && b3 == 0xff || b2 == 0 && b3 > 0)
        || b0 > 0 && b1 == 0 && b2 == 0 && b3 == 0
        || b0 == 0xff && b1 == 0xfe && b2 == 0 && b3 == 0) {
      found = "UTF-32";
    } else if (b0 == 0xfe && b1 == 0xff
        || b0 == 0xff && b1 == 0xfe
        || b0 == 0 && b1 > 0 && b2 == 0
        || b0 > 0 && b1 == 0 && b2 > 0 && b3 == 0) {
      found = "UTF-16";
    }
    if (found != null) {
      throw new Refusal(
          NOT_UTF8,
          new Place(1, 1),
          "the file is " + found + " text: only UTF-8 is read",
          "save it as UTF-8");
    }
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xff : -1;
  }

  private static String decoded(byte[] bytes) {
    boolean mark = at(bytes, 0) == 0xef && at(bytes, 1) == 0xbb && at(bytes, 2) == 0xbf;
    ByteBuffer in = ByteBuffer.wrap(bytes, mark ? 3 : 0, bytes.length - (mark ? 3 : 0));
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      String hex = Integer.toHexString(at(bytes, in.position()));
      throw new Refusal(
          NOT_UTF8,
          placeOf(text, text.length()),
          "byte 0x" + hex + " is not UTF-8: what follows cannot be read as text",
          "save the file as UTF-8, or delete the byte");
    }
    return text;
  }

  private static Place placeOf(String text, int index) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < index; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        line++;
        start = i + 1;
      }
    }
    return new Place(line, text.codePointCount(start, index) + 1);
  }
}
