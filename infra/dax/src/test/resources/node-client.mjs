// All data operations through the npm client; each expectation is written by hand. Exits with 0 if all hold.
import assert from 'node:assert/strict';
import package_ from '@amazon-dax-sdk/client-dax';

const [endpoint, movements, readings, accessKeyId, secretAccessKey] = process.argv.slice(2);
const credentials = { accessKeyId, secretAccessKey };
const dax = new package_.Dax({ endpoints: [endpoint], region: 'us-east-1', credentials });
const text = (value) => ({ S: value });
const number = (value) => ({ N: String(value) });
const key = (lot, seq) => ({ lot: text(lot), seq: text(seq) });

async function refusal(operation) {
  try {
    await operation;
  } catch (error) {
    return error;
  }
  return assert.fail('not refused');
}

const name = (error) => error.code ?? error.name;

const checks = {
  async 'put and get every type'() {
    const item = {
      ...key('js', '1'),
      a: number('3.5'),
      list: { L: [number(1), { M: { x: text('y') } }] },
      set: { SS: ['a'] },
      flag: { BOOL: true },
      unicode: text('ü✓'),
    };
    await dax.putItem({ TableName: movements, Item: item });
    const { Item } = await dax.getItem({ TableName: movements, Key: key('js', '1') });
    assert.deepEqual(Item, item);
  },

  async 'get a projection'() {
    const { Item } = await dax.getItem({
      TableName: movements,
      Key: key('js', '1'),
      ProjectionExpression: 'list[1].x, #u',
      ExpressionAttributeNames: { '#u': 'unicode' },
    });
    assert.deepEqual(Item, { list: { L: [{ M: { x: text('y') } }] }, unicode: text('ü✓') });
  },

  async 'update on condition'() {
    const { Attributes } = await dax.updateItem({
      TableName: movements,
      Key: key('js', '1'),
      UpdateExpression: 'SET a = a + :one',
      ConditionExpression: 'a = :was',
      ExpressionAttributeValues: { ':one': number(1), ':was': number('3.5') },
      ReturnValues: 'UPDATED_NEW',
    });
    assert.deepEqual(Attributes, { a: number('4.5') });
  },

  async 'a refused condition'() {
    const refused = await refusal(
      dax.putItem({
        TableName: movements,
        Item: key('js', '1'),
        ConditionExpression: 'attribute_not_exists(lot)',
      }),
    );
    assert.equal(name(refused), 'ConditionalCheckFailedException');
  },

  async 'write a batch and read it'() {
    const item = (i) => ({ ...key('batch', `k${i}`), weight: number(i), place: text('js-dock') });
    await dax.batchWriteItem({
      RequestItems: { [movements]: [1, 2, 3, 4].map((i) => ({ PutRequest: { Item: item(i) } })) },
    });
    const { Responses } = await dax.batchGetItem({
      RequestItems: { [movements]: { Keys: [key('batch', 'k1'), key('batch', 'k9')] } },
    });
    assert.deepEqual(Responses[movements], [item(1)]);
  },

  async 'query a range with a filter'() {
    const { Items } = await dax.query({
      TableName: movements,
      KeyConditionExpression: 'lot = :l AND seq > :s',
      FilterExpression: 'weight < :w',
      ExpressionAttributeValues: { ':l': text('batch'), ':s': text('k1'), ':w': number(4) },
    });
    assert.deepEqual(Items.map((item) => item.seq.S), ['k2', 'k3']);
  },

  async 'query an index page by page'() {
    const page = {
      TableName: movements,
      IndexName: 'by-place',
      KeyConditionExpression: 'place = :p',
      ExpressionAttributeValues: { ':p': text('js-dock') },
      Limit: 2,
    };
    const first = await dax.query(page);
    assert.deepEqual(first.Items.map((item) => item.seq.S), ['k1', 'k2']);
    const second = await dax.query({ ...page, ExclusiveStartKey: first.LastEvaluatedKey });
    assert.deepEqual(second.Items.map((item) => item.seq.S), ['k3', 'k4']);
  },

  async 'scan with a filter'() {
    const { Count } = await dax.scan({
      TableName: movements,
      FilterExpression: 'lot = :l',
      ExpressionAttributeValues: { ':l': text('batch') },
    });
    assert.equal(Count, 4);
  },

  async 'write and read in transactions'() {
    const reading = { sensor: number(7), at: number('-0.25') };
    await dax.transactWriteItems({
      TransactItems: [
        { Put: { TableName: readings, Item: { ...reading, v: text('x') } } },
        {
          Update: {
            TableName: movements,
            Key: key('batch', 'k1'),
            UpdateExpression: 'SET weight = :w',
            ExpressionAttributeValues: { ':w': number(100) },
          },
        },
      ],
    });
    const { Responses } = await dax.transactGetItems({
      TransactItems: [
        { Get: { TableName: readings, Key: reading } },
        { Get: { TableName: movements, Key: key('batch', 'k1') } },
      ],
    });
    assert.equal(Responses[0].Item.v.S, 'x');
    assert.equal(Responses[1].Item.weight.N, '100');
  },

  async 'a cancelled transaction'() {
    const refused = await refusal(
      dax.transactWriteItems({
        TransactItems: [
          {
            Put: {
              TableName: movements,
              Item: key('batch', 'k1'),
              ConditionExpression: 'attribute_not_exists(lot)',
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
        ],
      }),
    );
    assert.equal(name(refused), 'TransactionCanceledException');
    const [reason] = refused.cancellationReasons ?? refused.CancellationReasons;
    assert.equal(reason.Code, 'ConditionalCheckFailed');
    assert.equal(reason.Item.weight.N, '100');
  },

  async 'delete, and get what is no more'() {
    await dax.deleteItem({ TableName: movements, Key: key('js', '1') });
    const { Item } = await dax.getItem({ TableName: movements, Key: key('js', '1') });
    assert.equal(Item, undefined);
  },
};

for (const [what, check] of Object.entries(checks)) {
  await check().catch((error) => {
    console.log(`${what}: ${error.stack}`);
    process.exit(1);
  });
  console.log(`${what}: as expected`);
}
process.exit(0);
