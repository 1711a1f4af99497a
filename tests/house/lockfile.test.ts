import { describe, expect, it } from 'vitest';
import { readProjectFile } from './project-files.js';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string }>>;
}

describe.each(['package-lock.json', 'bench/peers/package-lock.json'])('%s', (path) => {
  const { packages } = JSON.parse(readProjectFile(path)) as Lockfile;
  const installed = Object.entries(packages).filter(([place]) => place.includes('node_modules/'));

  it('locks something', () => {
    expect(installed.length).toBeGreaterThan(0);
  });

  it('names no registry host, so any mirror will do', () => {
    expect(installed.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });

  it('pins every package by its hash', () => {
    expect(installed.filter(([, entry]) => !entry.integrity?.startsWith('sha512-'))).toEqual([]);
  });
});
