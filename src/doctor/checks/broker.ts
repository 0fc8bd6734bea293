import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { rootCertificates } from 'node:tls';
import { saysTls } from '../../process/environment-file.ts';
import { type Check, defineCheck } from '../check.ts';
import { type Patient, variable } from '../patient.ts';
import { codeOf, NoAnswer } from '../probes/errors.ts';
import { hearOwnMessage, helloStomp } from '../probes/stomp.ts';
import { openTcp, type Place } from '../probes/tcp.ts';
import { openTls, shakeHands } from '../probes/tls.ts';
import { listening } from './listening.ts';

const CHAPTER = 'The message broker';

const portIsOne = defineCheck({
  id: 'broker-port',
  name: 'ACTIVEMQ_PORT is a port',
  chapter: CHAPTER,
  needs: ['env-file'],
  diagnoses: {
    invalid: {
      sign: '`invalid literal for int()` when an agent starts',
      cause: 'ACTIVEMQ_PORT is {text}, which is not a port.',
      fix: 'export ACTIVEMQ_PORT=61612, or whatever the STOMP port of the broker is.',
    },
  },
  run: (patient, found) => {
    const text = variable(patient, 'ACTIVEMQ_PORT') ?? '61612';
    const valid = /^\d+$/.test(text) && Number(text) > 0 && Number(text) < 65_536;
    return valid ? { well: text } : found('invalid', { text });
  },
});

const listens = listening({
  id: 'broker-listens',
  chapter: CHAPTER,
  needs: [portIsOne.id],
  variables: 'ACTIVEMQ_HOST and ACTIVEMQ_PORT',
  what: 'the message broker',
  start: 'Start the broker on its machine',
  place: placeOfBroker,
});

const answers = defineCheck({
  id: 'broker-answers',
  name: 'The message broker lets the agents in',
  chapter: CHAPTER,
  needs: [listens.id],
  diagnoses: {
    refused: {
      sign: '`ConnectFailedException`, `Failed to connect after 3 attempts`',
      cause:
        'The broker at {host}, port {port}, refuses the user of ACTIVEMQ_USER with the password of ACTIVEMQ_PASSWORD: {error}.',
      fix: 'Set ACTIVEMQ_USER and ACTIVEMQ_PASSWORD to a user of the broker; unset, they are both admin.',
    },
    notStomp: {
      sign: '`ConnectFailedException` although the port is open',
      cause: '{host}, port {port}, does not speak STOMP: {answer}.',
      fix: 'Set ACTIVEMQ_PORT to the STOMP port of the broker, 61612 or 61613; 61616 and 8161 are for other protocols.',
    },
    tls: {
      sign: '`ConnectFailedException` although the port is open',
      cause: '{host}, port {port}, wants TLS, and ACTIVEMQ_USE_SSL is not true.',
      fix: 'export ACTIVEMQ_USE_SSL=true, and set ACTIVEMQ_SSL_CA_CERTS to the authority of the broker; or use its port without TLS.',
    },
    notTls: {
      sign: '`WRONG_VERSION_NUMBER`, `SSLError`',
      cause: 'ACTIVEMQ_USE_SSL is true, but {host}, port {port}, does not speak TLS ({error}).',
      fix: 'Unset ACTIVEMQ_USE_SSL, or set ACTIVEMQ_PORT to the port with TLS.',
    },
    distrusted: {
      sign: '`CERTIFICATE_VERIFY_FAILED`',
      cause: 'ACTIVEMQ_SSL_CA_CERTS does not vouch for the certificate of the broker at {host} ({error}).',
      fix: "Set ACTIVEMQ_SSL_CA_CERTS to the file with the broker's authority.",
    },
    silent: {
      sign: '`ConnectFailedException` after a while',
      cause: '{host}, port {port}, takes the connection and says nothing ({error}).',
      fix: 'Set ACTIVEMQ_PORT to the STOMP port of the broker, usually 61612; if that is it, look into the log of the broker.',
    },
  },
  run: async (patient, found) => {
    const place = placeOfBroker(patient);
    const facts = { ...place };
    let socket: Socket;
    try {
      const opened = await openBroker(place, patient);
      if (opened.distrust !== undefined)
        return found('distrusted', { host: place.host, error: opened.distrust });
      socket = opened.socket;
    } catch (fault) {
      return found('notTls', { ...facts, error: codeOf(fault) });
    }
    const login = { host: place.host, ...loginOf(patient) };
    const frame = await helloStomp(socket, login, patient.patience).catch((fault: Error) => fault);
    if (frame instanceof NoAnswer) return found('silent', { ...facts, error: frame.message });
    const answer = frame instanceof Error ? codeOf(frame) : firstWords(frame);
    if (/^CONNECTED\r?\n/.test(String(frame))) return { well: `STOMP at ${place.host}, port ${place.port}` };
    if (/^ERROR\r?\n/.test(String(frame)))
      return found('refused', { ...facts, error: messageOf(String(frame)) });
    if (!usesTls(patient) && (await speaksTls(place, patient))) return found('tls', facts);
    return found('notStomp', { ...facts, answer });
  },
});

const TOPIC = '/topic/epictopic';

const delivers = defineCheck({
  id: 'broker-delivers',
  name: 'A message to the topic of the agents reaches them',
  chapter: CHAPTER,
  needs: [answers.id],
  diagnoses: {
    refused: {
      sign: 'agents that hear nothing, or whose connection to the broker ends again and again',
      cause: 'The broker at {host} does not let the user {user} read {topic}, or send there: {error}.',
      fix: 'Give the user these rights at the broker; ActiveMQ Artemis calls them consume, createNonDurableQueue and send, and createAddress where the address is not there yet. docs/messages.md has the rights that the monitor needs.',
    },
    unheard: {
      sign: 'agents that hear nothing, or only some of the messages, although all are connected',
      cause:
        'What is sent to {topic} at {host} does not reach who subscribes to it now. In ActiveMQ Artemis that is so once anybody has sent or subscribed to the queue of that name.',
      fix: 'At the broker: artemis queue delete --name epictopic --removeConsumers, then artemis address update --name epictopic --multicast --no-anycast; then start the agents again. auto-create-addresses=false for epictopic keeps it from happening again: docs/messages.md.',
    },
  },
  run: async (patient, found) => {
    const place = placeOfBroker(patient);
    const login = loginOf(patient);
    const tls = usesTls(patient) ? { ca: brokerAuthorities(patient) } : undefined;
    const heard = await hearOwnMessage({ ...place, ...login, tls, patience: patient.patience }, TOPIC);
    const facts = { host: place.host, user: login.user, topic: TOPIC };
    if (heard.outcome === 'refused') return found('refused', { ...facts, error: heard.error });
    if (heard.outcome === 'unheard') return found('unheard', facts);
    const { server } = heard;
    return {
      well: server.startsWith('ActiveMQ')
        ? `${server.split(' ')[0]}. What Python agents send is not persistent there: it is lost when the broker restarts`
        : server,
    };
  },
});

/** From the variables to a broker that gives the agents their messages. */
export const brokerChecks: Check[] = [portIsOne, listens, answers, delivers];

function placeOfBroker(patient: Patient): Place {
  const host = variable(patient, 'ACTIVEMQ_HOST') ?? 'localhost';
  return { host, port: Number(variable(patient, 'ACTIVEMQ_PORT') ?? 61_612) };
}

function loginOf(patient: Patient): { user: string; password: string } {
  return {
    user: variable(patient, 'ACTIVEMQ_USER') ?? 'admin',
    password: variable(patient, 'ACTIVEMQ_PASSWORD') ?? 'admin',
  };
}

function usesTls(patient: Patient): boolean {
  return saysTls(variable(patient, 'ACTIVEMQ_USE_SSL'));
}

function speaksTls(place: Place, { patience }: Patient): Promise<boolean> {
  return shakeHands(place, patience).then(
    () => true,
    () => false,
  );
}

async function openBroker(place: Place, patient: Patient): Promise<{ socket: Socket; distrust?: string }> {
  if (!usesTls(patient)) return { socket: await openTcp(place, patient.patience) };
  const socket = await openTls(place, patient.patience, brokerAuthorities(patient));
  const { authorizationError } = socket;
  if (!authorizationError) return { socket };
  socket.destroy(); // the password is not for just anybody
  return { socket, distrust: String(authorizationError) };
}

function brokerAuthorities(patient: Patient): string {
  const path = variable(patient, 'ACTIVEMQ_SSL_CA_CERTS');
  try {
    return path === undefined ? rootCertificates.join('\n') : readFileSync(path, 'utf8');
  } catch {
    return ''; // nobody is trusted with a file that is not there
  }
}

function messageOf(frame: string): string {
  return /^message:(.*)$/m.exec(frame)?.[1]?.trim() ?? 'it does not say why';
}

/** What can be shown of an answer that may be anything. */
function firstWords(answer: string): string {
  const [line = ''] = answer.slice(0, 60).split(/\r?\n/);
  const words = line.replace(/[^\x20-\x7e]+/g, ' ').trim();
  return words === '' ? 'it hangs up' : `it answers "${words}"`;
}
