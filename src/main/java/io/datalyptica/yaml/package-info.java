/**
 * Plainly laid out YAML, read by little code: what is not plain, and every refusal, is left to
 * whoever reads all of YAML. It knows nothing of what the texts mean.
 */
package io.datalyptica.yaml;
