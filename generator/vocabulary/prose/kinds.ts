/** Subjects that may be of one kind of thing only: "The small bell weight". */

/** What a sentence is about, before its verb. */
export const SUBJECT_OF_KIND =
  /^(?:the|an?) ((?:[a-z]+ ){1,4}[a-z]+) (?:ranges?|is|must|can|cannot|should|may|contains?|consists?|has|starts?|depends|varies|follows|will|does|equals|defaults)\b/i;

/** Words in a subject that tell a side of it, or how it came about, rather than of which kind it is. */
export const TELLS_NO_KIND =
  /^(?:m(?:in|ax)(?:imum|imal)?|lower|upper|small(?:er|est)|large(?:r|st)|great(?:er|est)|high(?:er|est)|low(?:er|est)|long(?:er|est)|short(?:er|est)|first|last|default|initial|total|new|old|original|previous|current|same|actual|specified|given|valid|allowed|supported|configured|own|value|number|name|parameter|field|string|length|range|of|for|in|the|an?|its|this|and|or|to)$/i;

/** Words that tell one of two or more of a kind: what holds for "the data disk" need not hold for all disks. */
export const ONE_OF_SEVERAL =
  /^(?:system|data|boot|root|primary|secondary|standby|source|destination|public|private|ipv4|ipv6|inbound|outbound)$/;
