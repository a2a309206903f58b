/** As somebody would write it down for this board alone. */
export const typeDefs = /* GraphQL */ `
  scalar DateTimeISO

  enum Stage {
    ENTRADA
    PERFILAMIENTO
    CALIFICACION_FINANCIERA
    AGENDADO
    SEGUIMIENTO
    REFERIDOS
    GANADO
    PERDIDO
  }

  enum CallStatus {
    COMPLETED
  }

  enum CallOutcome {
    HUMAN
  }

  enum EnrolmentStatus {
    COMPLETED
  }

  type Member {
    id: ID!
    name: String!
  }

  type Call {
    id: ID!
    status: CallStatus!
    outcome: CallOutcome
    startedAt: DateTimeISO
  }

  type Campaign {
    id: ID!
    name: String!
  }

  type Enrolment {
    id: ID!
    status: EnrolmentStatus!
    position: Int!
    campaign: Campaign!
  }

  type Lead {
    id: ID!
    name: String!
    phone: String
    stage: Stage!
    score: Int!
    createdAt: DateTimeISO!
    assignee: Member
    lastCall: Call
    enrolments(first: Int! = 20): EnrolmentConnection!
  }

  type EnrolmentEdge {
    node: Enrolment!
  }

  type EnrolmentConnection {
    edges: [EnrolmentEdge!]!
  }

  type LeadEdge {
    node: Lead!
    cursor: String!
  }

  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }

  type LeadConnection {
    edges: [LeadEdge!]!
    pageInfo: PageInfo!
  }

  type Query {
    leads(first: Int! = 50, after: String): LeadConnection!
  }
`;
