/// <reference types="amazon-connect-streams" />
import "amazon-connect-chatjs";

/**
 * Amazon's libraries, unmodified. Both put themselves into the global `connect`, Streams first (`loadStreams`): ChatJS
 * extends what it finds. Only ever imported dynamically, once Streams is there.
 */
export const streams = connect;
