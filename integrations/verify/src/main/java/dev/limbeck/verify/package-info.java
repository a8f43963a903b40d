/** The service that the runtime asks: verifies a database, and reads other tools' histories. */
package dev.limbeck.verify;
