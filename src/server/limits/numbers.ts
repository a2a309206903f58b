/** What one request may ask for. The table in docs/api.md is compared with these. */
export const limits = {
  /** Levels of nested fields. */
  depth: 12,
  /** Aliases in a document, fragments expanded. */
  aliases: 30,
  directives: 30,
  /** Lexical tokens of a document. */
  tokens: 2000,
  /** Comparisons of fields and fragments in one place, to find out whether they can be merged: 100 of one name make as many. */
  comparisons: 5000,
  /** Fields that may be resolved: each counts once for every row its lists may return. */
  cost: 20_000,
  /** Rows that one operation may load. */
  rows: 20_000,
  /** Characters of text in one answer. */
  answerText: 4 * 1024 * 1024,
  /** Characters of an alias, which is sent back with every row. */
  aliasLength: 100,
  /** Errors that one answer tells; a field of many rows may fail in each. */
  errors: 100,
  /** Rows of one page. */
  first: 100,
  /** TCP connections of one address; trusted proxies have as many as they like. */
  connectionsOfAddress: 2000,
  /** Share of the file descriptors that TCP connections of clients may take; MongoDB, providers and files need the rest. */
  connectionsShare: 0.75,
  /** Requests of one connection that are not answered yet; one that sends more is ended. */
  requestsOfConnection: 32,
  /** By which a new connection must have sent the head of a request; proxies may open theirs before they need them. */
  requestSeconds: 10,
  bodyBytes: 256 * 1024,
  /** Bodies of one address that are on their way at once; uploads have bounds of their own. */
  bodiesOfAddress: 256,
  /** Bytes of all bodies that are on their way; past it the address with the most gives up its oldest. */
  bodiesBytes: 128 * 1024 * 1024,
  /** By which a body must have come. */
  bodySeconds: 20,
  /** By which something of an answer must have been taken, or its connection ends. */
  answerSeconds: 60,
  /** Bytes of answers over HTTP that one broker (an address without a credential) has not taken. */
  untakenBytes: 64 * 1024 * 1024,
  /** Operations in one HTTP request. */
  batch: 1,
  /** One WebSocket frame. */
  frameBytes: 64 * 1024,
  /** Bytes of a frame that carries no operation. */
  messageBytes: 4 * 1024,
  /** Frames of one address, over all its sockets, that are read at once; more wait in their connections. */
  framesOfAddress: 500,
  framesPerSecond: 200,
  operationsPerSocket: 50,
  /** Operations that run at once in one process. */
  operationsAtOnce: 64,
  /** Of these, what one broker may hold while another waits. */
  operationsOfBroker: 8,
  /** Operations of one broker that may wait for a place. */
  waitingOfBroker: 256,
  /** Operations that may wait in one process. */
  waitingOperations: 1000,
  waitingMilliseconds: 2000,
  /** By which the event loop may come late, at the 99th percentile, before the loud are let in no more. */
  loopDelayMilliseconds: 500,
  socketsPerBroker: 500,
  socketsPerCredential: 100,
  subscriptionsPerBroker: 2000,
  /** Files of one broker that may arrive at once. */
  uploadsOfBroker: 10,
  /** Files of one broker that may be sent at once by one process. */
  downloadsOfBroker: 20,
  /** Imports of one broker that have not ended. */
  importsOfBroker: 20,
  socketIdleSeconds: 600,
  /** Bytes that may wait for a slow reader before its socket is closed. */
  socketBufferBytes: 1024 * 1024,
} as const;
