import { resource } from '../../../src/engine/crud.ts';
import { FastMonFile } from '../../../src/resources/fastmon-file.ts';

export const files = resource('FastmonFile', FastMonFile, { displayFields: { stf_file: 'file_size_bytes' } });
