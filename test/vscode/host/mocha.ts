export { default as Mocha } from 'mocha';
