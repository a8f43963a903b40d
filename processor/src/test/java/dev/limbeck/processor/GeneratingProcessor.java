package dev.limbeck.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor: makes {@code Generated} in the first round, by default an entity. */
final class GeneratingProcessor extends AbstractProcessor {
  private static final String ENTITY =
      """
      package com.acme.shop;
      @jakarta.persistence.Entity public class Generated {
        public static final String COLUMN = "made_later";
        @jakarta.persistence.Id Long id;
      }
      """;

  private final String source;
  private boolean done;

  GeneratingProcessor() {
    this(ENTITY);
  }

  /** Makes {@code com.acme.shop.Generated} of a text. */
  GeneratingProcessor(String source) {
    this.source = source;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (done) {
      return false;
    }
    done = true;
    try (Writer writer =
        processingEnv.getFiler().createSourceFile("com.acme.shop.Generated").openWriter()) {
      writer.write(source);
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
