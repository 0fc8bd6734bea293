/** What cannot be a frame, or is larger than allowed. The stream behind it is lost: close the connection. */
export class MalformedFrame extends Error {
  override name = 'MalformedFrame';
}

/** The broker refused something, or the connection is gone. The message says why. */
export class BrokerFault extends Error {
  override name = 'BrokerFault';
  /** `garbage`: what answers speaks another protocol, or TLS is spoken on one side alone. */
  readonly kind: 'closed' | 'timeout' | 'garbage' | 'refused';

  constructor(message: string, kind: BrokerFault['kind'] = 'closed') {
    super(message);
    this.kind = kind;
  }
}

/** The broker has refused this very frame. It has closed the connection over it. */
export class RefusedByBroker extends BrokerFault {
  override name = 'RefusedByBroker';
  override kind = 'refused' as const;
}

/** The broker refuses the user or the password: trying again does not help. */
export class LoginRefused extends BrokerFault {
  override name = 'LoginRefused';
  override kind = 'refused' as const;
}
