#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/event_log/event_log_geometry.h"

namespace plyline::event_log {

/// The names of the columns above the list. Each says on hovering what the column holds.
class EventLogHead : public QWidget
{
    Q_OBJECT

public:
    explicit EventLogHead(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] static QString bytesTitle();
    [[nodiscard]] static int headHeight() { return look::withText(22); }
    void setColumns(const EventLogColumns& columns);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Title
    {
        QRectF column;
        QString text;
        QString tip;
        Qt::Alignment side;
    };
    [[nodiscard]] std::vector<Title> titles() const;

    look::Look& m_look;
    EventLogColumns m_columns;
};

} // namespace plyline::event_log
