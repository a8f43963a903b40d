/** What an application touches: migrations, and how they are applied. */
package dev.limbeck;
