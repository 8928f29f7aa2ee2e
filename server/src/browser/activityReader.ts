import type { ReadActivitiesJob } from '../contracts/messages';
import { readJob } from '../lsp/readJob';

// A Worker of the web's extension host: it reads what it is sent and reports.
self.onmessage = ({ data }: MessageEvent<ReadActivitiesJob>) => readJob(data, report => self.postMessage(report));
