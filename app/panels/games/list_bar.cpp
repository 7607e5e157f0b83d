#include "app/panels/games/list_bar.h"

#include <QtGui/QActionGroup>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include "app/kit/words/names.h"
#include "app/panels/games/games_model.h"

#include <algorithm>

namespace plyline::games {

using filter::GameOrder;
using filter::OrderKey;

namespace {

constexpr int barGap = 8;
constexpr int gridSide = 13;

/// A grid with a heading, in one colour.
QIcon gridIcon(const QColor& color, double ratio)
{
    QPixmap pixmap(QSizeF(gridSide * ratio, gridSide * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setPen(QPen(color, 1));
    painter.drawRect(QRectF(0.5, 1.5, gridSide - 1.0, gridSide - 3.0));
    painter.fillRect(QRectF(1, 2, gridSide - 2.0, 3), color);
    painter.drawLine(QPointF(4.5, 4.5), QPointF(4.5, gridSide - 1.5));
    painter.drawLine(QPointF(0.5, 8.5), QPointF(gridSide - 0.5, 8.5));
    return pixmap;
}

} // namespace

QString orderName(OrderKey key)
{
    switch (key) {
    case OrderKey::File:
        return ListBar::tr("file order");
    case OrderKey::White:
        return words::sideName(rules::Color::White);
    case OrderKey::Black:
        return words::sideName(rules::Color::Black);
    case OrderKey::Event:
        return ListBar::tr("event");
    case OrderKey::Site:
        return ListBar::tr("site");
    case OrderKey::Round:
        return ListBar::tr("round");
    case OrderKey::Date:
        return ListBar::tr("date");
    case OrderKey::Eco:
        return ListBar::tr("ECO");
    case OrderKey::Result:
        return ListBar::tr("result");
    case OrderKey::WhiteElo:
        return ListBar::tr("White Elo");
    case OrderKey::BlackElo:
        return ListBar::tr("Black Elo");
    case OrderKey::Plies:
        return ListBar::tr("plies");
    case OrderKey::Opening:
        return ListBar::tr("opening");
    }
    return {};
}

ListBar::ListBar(game_list::GameList& list, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_list(list),
      m_look(look),
      m_count(new QLabel(this)),
      m_table(new QToolButton(this)),
      m_button(new QToolButton(this)),
      m_menu(new QMenu(this)),
      m_counts(QString())
{
    m_count->setTextFormat(Qt::PlainText);
    m_count->setMinimumWidth(1);
    m_table->setCheckable(true);
    m_table->setAutoRaise(true);
    m_table->setIconSize({gridSide, gridSide});
    m_table->setToolTip(tr("Show the games as a table"));
    m_table->setAccessibleName(m_table->toolTip());
    m_table->setFocusPolicy(Qt::TabFocus);
    m_table->setCursor(Qt::PointingHandCursor);
    m_button->setAutoRaise(true);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setMenu(m_menu);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setCursor(Qt::PointingHandCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(barGap);
    row->addWidget(m_count, 1);
    row->addWidget(m_table);
    row->addWidget(m_button);
    fillMenu();
    connect(&list, &game_list::GameList::filterChanged, this, &ListBar::showOrder);
    connect(&look, &look::Look::changed, this, &ListBar::showLook);
    showLook();
    showOrder();
}

void ListBar::fillMenu()
{
    auto* keys = new QActionGroup(this);
    for (int i = 0; i <= static_cast<int>(OrderKey::Opening); ++i) {
        const auto key = static_cast<OrderKey>(i);
        QString name = orderName(key);
        name[0] = name[0].toUpper();
        QAction* action = m_menu->addAction(name);
        action->setCheckable(true);
        action->setData(i);
        keys->addAction(action);
        connect(action, &QAction::triggered, this, [this, key] {
            m_list.setOrder({key, m_list.order().isDescending});
        });
    }
    m_menu->addSeparator();
    QAction* descending = m_menu->addAction(tr("Descending"));
    descending->setCheckable(true);
    connect(descending, &QAction::triggered, this, [this](bool isOn) {
        m_list.setOrder({m_list.order().key, isOn});
    });
    connect(m_menu, &QMenu::aboutToShow, this, [this, keys, descending] {
        for (QAction* action : keys->actions())
            action->setChecked(action->data().toInt() == static_cast<int>(m_list.order().key));
        descending->setChecked(m_list.order().isDescending);
    });
}

void ListBar::setCount(const QStringList& texts, const QString& explanation)
{
    m_counts = texts;
    m_count->setToolTip(explanation);
    showTexts();
}

void ListBar::showOrder()
{
    const GameOrder order = m_list.order();
    m_button->setAccessibleName(order.isDescending
                                    ? tr("Sorted by %1, descending").arg(orderName(order.key))
                                    : tr("Sorted by %1").arg(orderName(order.key)));
    showTexts();
}

void ListBar::showTexts()
{
    const GameOrder order = m_list.order();
    const QString arrow = order.isDescending ? QStringLiteral(" ▴") : QStringLiteral(" ▾");
    const QFontMetrics metrics(look::Fonts::standard().small);
    const QString whole = tr("sort: %1").arg(orderName(order.key)) + arrow;
    const int countWidth = metrics.horizontalAdvance(m_counts.front());
    // If space is short, the count is shown and the order is not.
    const int room = width() - m_table->sizeHint().width() - barGap;
    const bool hasRoom = countWidth + barGap + metrics.horizontalAdvance(whole) + 6 <= room;
    m_button->setText(hasRoom ? whole : tr("sort") + arrow);
    m_button->setToolTip(hasRoom ? QString() : m_button->accessibleName());
    const int countRoom = room - barGap - m_button->sizeHint().width();
    const auto fitting = std::find_if(m_counts.begin(), m_counts.end(), [&](const QString& text) {
        return metrics.horizontalAdvance(text) <= countRoom;
    });
    m_count->setText(fitting != m_counts.end() ? *fitting
                                               : metrics.elidedText(m_counts.back(), Qt::ElideRight,
                                                                    std::max(0, countRoom)));
    m_count->setAccessibleName(m_counts.front());
}

void ListBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showTexts();
}

void ListBar::showLook()
{
    for (QWidget* widget : {static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_button)}) {
        QPalette palette = widget->palette();
        for (const auto role : {QPalette::WindowText, QPalette::ButtonText})
            palette.setColor(role, m_look.theme().textDim);
        widget->setPalette(palette);
        look::setFace(*widget, look::Face::Small);
    }
    m_table->setIcon(gridIcon(m_look.theme().textDim, devicePixelRatioF()));
    const QString ring = m_look.theme().text.name();
    m_button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"
                                           "QToolButton { border: 1px solid transparent;"
                                           " border-radius: 4px; padding: 1px 0px; }"
                                           "QToolButton:focus { border-color: %1; }")
                                .arg(ring));
    showTexts();
}

} // namespace plyline::games

#include "moc_list_bar.cpp"
