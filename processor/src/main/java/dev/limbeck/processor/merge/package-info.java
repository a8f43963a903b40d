/** What two branches did, put together by meaning; knows neither git nor the disk. */
@NullMarked
package dev.limbeck.processor.merge;

import org.jspecify.annotations.NullMarked;
