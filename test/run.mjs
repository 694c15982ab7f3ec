// npm test. Everything, or the stages named: node test/run.mjs [types|lint|format|build|core|export|long|host|web|ui …] [-g PATTERN]
import 'tsx';

await import('./run/main.ts');
