/**
 * One package per component: its slice of the plan becomes the views of its templates. A component
 * never imports another.
 */
package io.datalyptica.component;
