import type { Row } from '../../api/get.ts';

export type Log = Row<'/api/logs/'>;
