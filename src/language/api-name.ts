/** A stored value as the API spells it: `no_answer` is `NO_ANSWER`, `meetingAt` is `MEETING_AT`. */
export function apiName<Value extends string>(value: Value): Uppercase<Value> {
  return value.replace(/[A-Z]/g, '_$&').toUpperCase() as Uppercase<Value>;
}
