package io.datalyptica.output;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Swaps two directory entries in one system call, the only way to replace a tree that is not empty
 * without a moment in which it is missing or half there: renameat2(2) with RENAME_EXCHANGE on
 * Linux, renamex_np(2) with RENAME_SWAP on macOS. Java has no method for it. Loaded only when an
 * existing tree changes: a first run does not pay for the foreign linker.
 */
final class DirectoryExchange {
  private static final int AT_FDCWD = -100;
  private static final int RENAME_EXCHANGE = 2;
  private static final int RENAME_SWAP = 2;

  private DirectoryExchange() {}

  /**
   * Whether the two were swapped; when not, nothing changed, and the reason (no such call, another
   * file system, busy) does not matter.
   */
  static boolean swap(Path one, Path other) {
    if (!isSpeakable(one.toString()) || !isSpeakable(other.toString())) {
      return false;
    }
    String system = System.getProperty("os.name");
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment from = arena.allocateFrom(one.toString());
      MemorySegment to = arena.allocateFrom(other.toString());
      return switch (system) {
        case "Linux" -> linux(from, to);
        case "Mac OS X" -> macos(from, to);
        case null, default -> false;
      };
    } catch (RuntimeException | Error refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new IllegalStateException("a system call throws nothing", impossible);
    }
  }

  private static boolean linux(MemorySegment from, MemorySegment to) throws Throwable {
    MethodHandle call =
        function(
            "renameat2",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
    return call != null
        && (int) call.invokeExact(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) == 0;
  }

  private static boolean macos(MemorySegment from, MemorySegment to) throws Throwable {
    MethodHandle call =
        function("renamex_np", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    return call != null && (int) call.invokeExact(from, to, RENAME_SWAP) == 0;
  }

  private static MethodHandle function(String name, FunctionDescriptor shape) {
    Linker linker = Linker.nativeLinker();
    SymbolLookup lookup = linker.defaultLookup();
    // A C library without the function (musl before 1.2.6) has no symbol; the caller then takes the
    // other way.
    return lookup.find(name).map(at -> linker.downcallHandle(at, shape)).orElse(null);
  }

  /**
   * Under the C locale Java knows a name that is not ASCII only approximately; the kernel would not
   * find it.
   */
  private static boolean isSpeakable(String path) {
    return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
            .equals(StandardCharsets.UTF_8)
        || path.chars().allMatch(c -> c < 0x80);
  }
}
