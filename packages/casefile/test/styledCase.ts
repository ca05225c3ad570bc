/** A case file in every style that people write by hand. */
export const styledCase = `# head

casus: 1
title: 'It''s "odd"'   # the title
summary: >
  Folded text
  over lines

note: |
  Literal # no comment

  text
sources:
  # about a
  a: { name: "A # b", kind: [x,
    y], }   # behind a
  b:

    name: B
    # inside b

  # about c
  c:
  d: {}
decisionMakers:
  x:
    options: {o1: O, o2, o3: , "o4" : {text: T}}
    preferences: # most important first
      # the first
      - o1

      - prefer: not o2   # why
        because:
        - c1
        -
        - c2
        # deep
      # the last
      - - nested
        - list
      - [ a,b , c ]
      - "quoted"
    ranking: [ 3 , [1,2] ]
  y: &anchor
    name: Y
  z: *anchor
statusQuo: []
`;
