/** A bot's files are not what the runtime can read; the message names the file and what is wrong. */
export class BotFileError extends Error {}
