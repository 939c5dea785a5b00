/**
 * The ExternalSecrets by which the External Secrets operator makes the platform's Secrets from a
 * store, and their page.
 */
package io.datalyptica.component.secrets;
