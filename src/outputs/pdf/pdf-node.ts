/** Elements of the page. Every text comes with its lines set: the layout only positions them. */
import { Text, View } from '@react-pdf/renderer';
import { createElement, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import type { Logo } from '../../model/logo.ts';
import type { Element } from './structure.ts';
import type { Line } from './line-slice.ts';

/** A filled drawing in one colour. */
export interface Drawing {
  color: string;
  /** Operators that construct its path (ISO 32000-1 §8.5.2), in points rightwards and downwards from the corner of its box. */
  path: string;
  /** Painted on many pages: the file contains it once. Its box is the whole page, around the corner where it is placed. */
  shared?: boolean;
}

/** An entry of the outline; `parent` is the `ref` of the entry that it is under. */
export interface Bookmark {
  title: string;
  ref: string;
  parent: string | null;
}

/** What our boxes have besides react-pdf's props, which passes on unknown ones. */
export interface OwnProps {
  key?: string;
  /** A name that links can lead to. */
  id?: string;
  bookmark?: Bookmark;
  drawing?: Drawing;
  /** The owner's logo, as large as the box. */
  logo?: Logo;
  /** The element of the box's background or drawing, or one that has a place even if nothing of it is painted; null for an artifact. */
  element?: Element | null;
}
export interface TextProps {
  lines: readonly Line[];
  element: Element | null;
}

export type ViewProps = Omit<ComponentProps<typeof View>, keyof OwnProps> & OwnProps;
export type Box = NonNullable<Exclude<ViewProps['style'], unknown[]>>;

export function view(props: ViewProps, ...children: ReactNode[]): ReactElement {
  return createElement(View, props as ComponentProps<typeof View>, ...children);
}

/**
 * Lines in a box of the width that they were set for.
 * @param element the element of the text, where its spans do not specify another; null for an artifact
 */
export function textOf(lines: readonly Line[], width: number, element: Element | null, style: Box = {}): ReactElement {
  const props: TextProps & ComponentProps<typeof Text> = { lines, element, style: { ...style, width } };
  return createElement(Text, props as ComponentProps<typeof Text>);
}

/** A laid-out node, as `@react-pdf/layout` returns it: its box in the coordinates of its parent. */
export interface LaidNode {
  type: string;
  props: OwnProps & Partial<TextProps>;
  style: Record<string, unknown>;
  box?: Record<string, number>;
  lines?: readonly Line[];
  children?: LaidNode[];
}
