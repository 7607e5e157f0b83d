#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

class QLabel;
class QPushButton;

namespace plyline::cluster {

/// One broker of the cluster: whether it runs, and how the consumer sees it.
class BrokerCard : public QWidget
{
    Q_OBJECT

public:
    /// `id` counts from 1.
    BrokerCard(int id, look::Look& look, QWidget* parent = nullptr);

    /// `state` is librdkafka's name for the consumer's connection; empty while it is not known.
    void setState(bool isRunning, const QString& state);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] QString stateText() const;
    /// Stops the broker, or starts it.
    [[nodiscard]] QPushButton& button() { return *m_button; }

Q_SIGNALS:
    void runningWanted(bool isRunning);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();

    look::Look& m_look;
    int m_id;
    QLabel* m_name;
    QLabel* m_state;
    QPushButton* m_button;
    QString m_connection;
    bool m_isRunning = true;
};

} // namespace plyline::cluster
