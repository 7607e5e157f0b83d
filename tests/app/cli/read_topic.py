"""read_topic.py BROKERS TOPIC: writes the messages of a topic as another client, python3-kafka, reads them: key, headers
and value, one on each line."""

import sys

from kafka import KafkaConsumer, TopicPartition

brokers, topic = sys.argv[1:]
consumer = KafkaConsumer(bootstrap_servers=brokers.split(","), api_version=(0, 11), enable_auto_commit=False)
parts = [TopicPartition(topic, part) for part in sorted(consumer.partitions_for_topic(topic))]
consumer.assign(parts)
consumer.seek_to_beginning()
ends = consumer.end_offsets(parts)
while any(consumer.position(part) < end for part, end in ends.items()):
    for messages in consumer.poll(timeout_ms=1000).values():
        for message in messages:
            headers = ",".join(f"{name}={value.decode()}" for name, value in message.headers)
            print(message.key.decode(), headers, message.value.decode())
consumer.close()
