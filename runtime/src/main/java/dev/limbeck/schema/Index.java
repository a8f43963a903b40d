package dev.limbeck.schema;

import java.util.List;
import java.util.Optional;

/**
 * An index that no constraint owns.
 *
 * @param method the access method, where it isn't {@code btree}
 * @param options what follows the keys, verbatim: {@code where active}
 */
public record Index(
    String name,
    boolean unique,
    List<IndexKey> keys,
    Optional<String> method,
    Optional<String> options)
    implements TableElement, TablePart {

  /** Refuses an index without keys. */
  public Index {
    keys = Table.required("index " + name, keys);
  }

  /** Returns the index over {@code columns}, all ascending. */
  public static Index index(String name, String... columns) {
    IndexKey[] keys = new IndexKey[columns.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = IndexKey.asc(columns[i]);
    }
    return index(name, keys);
  }

  /** Returns the index over {@code keys}. */
  public static Index index(String name, IndexKey... keys) {
    return new Index(name, false, List.of(keys), Optional.empty(), Optional.empty());
  }

  /** Returns the unique index over {@code columns}, all ascending. */
  public static Index uniqueIndex(String name, String... columns) {
    return index(name, columns).asUnique();
  }

  /** Returns this index, unique. */
  public Index asUnique() {
    return new Index(name, true, keys, method, options);
  }

  /** Returns this index with another access method, such as {@code gin}. */
  public Index using(String method) {
    return new Index(name, unique, keys, Optional.of(method), options);
  }

  /** Returns this index with {@code options}. */
  public Index options(String options) {
    return new Index(name, unique, keys, method, Optional.of(options));
  }
}
