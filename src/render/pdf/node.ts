/** Elements of the page. Every text comes with its lines set: the layout only puts them in their places. */
import { Text, View } from '@react-pdf/renderer';
import { createElement, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import type { Line } from './text.ts';

export type ViewProps = ComponentProps<typeof View> & { key?: string };
export type Box = NonNullable<Exclude<ViewProps['style'], unknown[]>>;

/** The props of our texts: react-pdf hands on what it does not know, and render.ts finds the lines there. */
export interface TextWithLines {
  lines: Line[];
}

export function view(props: ViewProps, ...children: ReactNode[]): ReactElement {
  return createElement(View, props, ...children);
}

/** Lines in a box of the width that they were set for. */
export function textOf(lines: Line[], width: number, style: Box = {}): ReactElement {
  const props: TextWithLines & ComponentProps<typeof Text> = { lines, style: { ...style, width } };
  return createElement(Text, props as ComponentProps<typeof Text>);
}

