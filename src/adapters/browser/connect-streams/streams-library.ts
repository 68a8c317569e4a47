/**
 * Amazon's libraries, unmodified. Both put themselves into the global `connect`, Streams first: ChatJS extends what it
 * finds. A megabyte together, so this module is only ever imported dynamically.
 */
import "amazon-connect-streams";
import "amazon-connect-chatjs";

export const streams = connect;
