/**
 * The profile as the user wrote it: records shaped like the file, domain types, and the reader that
 * knows where each value stands. Defaults that do not depend on other values are filled in from the
 * profile's shape; an {@code Optional} is a value that the plan derives.
 */
package io.datalyptica.profile;
