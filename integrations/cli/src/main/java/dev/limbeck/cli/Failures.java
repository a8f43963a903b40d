package dev.limbeck.cli;

import dev.limbeck.LimbeckException;
import dev.limbeck.MigrationFailedException;
import dev.limbeck.revision.IndexFormatException;
import dev.limbeck.revision.RevisionException;
import dev.limbeck.script.NotPrintableException;
import dev.limbeck.verify.NotAdoptableException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into a sentence and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final LimbeckCommand limbeck;
  private final Terminal terminal;

  Failures(LimbeckCommand limbeck) {
    this.limbeck = limbeck;
    this.terminal = limbeck.terminal();
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    if (arguments.length == 0) {
      command.usage(command.getErr());
      return Main.USAGE;
    }
    terminal.error(sentence(failure));
    terminal.hint("'" + command.getCommandSpec().qualifiedName() + " --help' lists what there is.");
    return Main.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    if (failure instanceof UsageException || isMalformedTarget(failure)) {
      limbeck.listener().failed(failure, Main.USAGE);
      terminal.error(String.valueOf(failure.getMessage()));
      terminal.trace(failure);
      return Main.USAGE;
    }
    if (isExpected(failure)) {
      limbeck.listener().failed(failure, Main.FAILED);
      terminal.error(String.valueOf(failure.getMessage()));
      String remedy = limbeck.remedy(failure);
      if (!remedy.isEmpty()) {
        terminal.hint(remedy);
      }
      terminal.trace(failure);
      return Main.FAILED;
    }
    return unexpected(failure);
  }

  /** Says that it is our fault. */
  int unexpected(Throwable failure) {
    limbeck.listener().failed(failure, Main.FAILED);
    terminal.error(
        "Limbeck itself failed ("
            + failure
            + "). Please report it, with what --verbose prints. Nothing is recorded as applied"
            + " that isn't; 'limbeck current' shows where the database is.");
    terminal.trace(failure);
    return Main.FAILED;
  }

  private static boolean isMalformedTarget(Exception failure) {
    return failure instanceof RevisionException e
        && e.kind() == RevisionException.Kind.MALFORMED_TARGET;
  }

  private static boolean isExpected(Exception failure) {
    return failure instanceof LimbeckException
        || failure instanceof RevisionException
        || failure instanceof MigrationFailedException
        || failure instanceof IndexFormatException
        || failure instanceof NotAdoptableException
        || failure instanceof NotPrintableException;
  }

  /** Says which argument is wrong. The rest isn't repeated: a password may be among it. */
  private static String sentence(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        return "There is no option '" + first.replaceFirst("=.*", "") + "'." + likely(unmatched);
      }
      return "'" + first + "' is one argument too many, or no command." + likely(unmatched);
    }
    if (failure instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return failure.getMessage() + ".";
    }
    boolean isVerbMissing = failure.getCommandLine().getParent() == null;
    return isVerbMissing ? "No command is given." : String.valueOf(failure.getMessage());
  }

  private static String likely(UnmatchedArgumentException unmatched) {
    return unmatched.getSuggestions().stream()
        .findFirst()
        .map(suggestion -> " Did you mean '" + suggestion + "'?")
        .orElse("");
  }
}
