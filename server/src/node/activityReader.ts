import { parentPort } from 'node:worker_threads';
import type { ReadActivitiesJob } from '../contracts/messages';
import { readJob } from '../lsp/readJob';

// A worker of VS Code's extension host: it reads what it is sent and reports.
parentPort?.on('message', (job: ReadActivitiesJob) => readJob(job, report => parentPort?.postMessage(report)));
