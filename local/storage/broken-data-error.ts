/** Something under the laptop's data folder cannot be read; `message` is one line a person can act on. */
export class BrokenDataError extends Error {
  constructor(what: string, why: string) {
    super(
      `${what} cannot be read (${why}). Run "npm run reset" to forget the laptop's data and start afresh.`,
    );
  }
}

/** Another process has the laptop's data open. */
export class DataInUseError extends BrokenDataError {
  override readonly message = "The laptop's data is in use by another start. Stop that one first.";
  constructor() {
    super("The laptop's data", "in use");
  }
}
