package ouro.tree;

/** Marks the nodes that may stop the frame; what stands around one must be able to go on where it was. */
interface SuspensionPoint {}
