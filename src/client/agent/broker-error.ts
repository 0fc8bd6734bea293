import { BrokerFault, LoginRefused } from '../../stomp/errors.ts';
import { MonitorError, reasonOf } from '../errors.ts';

/** A message that was not sent, or a message broker that is not there. */
export class BrokerError extends MonitorError {
  override name = 'BrokerError';
}

/** The message broker, by the variables of its settings. */
const BROKER = {
  name: 'the broker',
  address: 'ACTIVEMQ_HOST and ACTIVEMQ_PORT',
  authorities: 'ACTIVEMQ_SSL_CA_CERTS',
};

/** The error of what a connection to the broker threw. @param place how it is called */
export function brokerError(place: string, cause: unknown): BrokerError {
  const [kind, words] =
    cause instanceof BrokerFault ? ([cause.kind, cause.message] as const) : reasonOf(cause, BROKER);
  const variables =
    cause instanceof LoginRefused
      ? 'ACTIVEMQ_USER and ACTIVEMQ_PASSWORD'
      : cause instanceof BrokerFault && kind === 'garbage' && BROKER.address;
  return new BrokerError(kind, `${place}: ${words}${variables ? `; mind ${variables}` : ''}`, { cause });
}
