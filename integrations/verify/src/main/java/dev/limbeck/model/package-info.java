/**
 * Schemas as a whole, and their parts with one thing changed: what no migration needs that runs.
 */
package dev.limbeck.model;
