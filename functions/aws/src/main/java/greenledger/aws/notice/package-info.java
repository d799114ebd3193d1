/// How notices reach people: the inbox in DynamoDB, webhooks over HTTPS, mail by SES.
@NullMarked
package greenledger.aws.notice;

import org.jspecify.annotations.NullMarked;
