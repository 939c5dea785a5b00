/**
 * Puts a rendered tree into a directory, or compares it with one: the only writer of the product.
 *
 * <p>What is promised, and to whom. To a process that is killed, and to its reader: the directory
 * is the old tree or the new one ({@link io.datalyptica.output.TreeWriter}); where a directory
 * cannot be swapped, a journal lets the next run end in the new tree. To the user: files that are
 * not ours are never changed, and neither are files of ours that were changed by hand. Not
 * promised: anything after a power failure (nothing is forced to the disk), and that a process
 * whose working directory is the tree follows the swap: it stays in the old one.
 *
 * <p>A file is ours when {@code .datalyptica.lock} lists it. A file with the right contents at a
 * path we need is adopted. Converted line ends are no change ({@link
 * io.datalyptica.output.LineEnds}).
 */
package io.datalyptica.output;
