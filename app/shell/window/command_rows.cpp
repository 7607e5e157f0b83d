#include "app/shell/window/command_rows.h"

#include <QtCore/QAbstractListModel>
#include <QtGui/QAction>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>
#include <cmath>
#include <utility>

namespace plyline::window {

namespace {

constexpr int endMargin = 10;
constexpr int textGap = 12;
constexpr double disabledOpacity = 0.45; ///< The same as in menus.

enum CommandRole { GroupRole = Qt::UserRole + 1, KeysRole, IsEnabledRole };

/// Returns "Flip the board, View, F, X" for screen readers.
QString sentenceOf(const Command& command)
{
    QStringList parts{command.title, command.group};
    if (!command.keys.isEmpty())
        parts << command.keys;
    if (!command.action->isEnabled())
        parts << CommandRows::tr("not possible now");
    return parts.join(QStringLiteral(", "));
}

/// Draws the text at one end of `room`, elided if necessary, and returns its width.
double drawPart(QPainter& painter, const QRectF& room, Qt::Alignment alignment, const QFont& font,
                const QColor& color, const QString& text)
{
    if (room.width() <= 0)
        return 0;
    const QFontMetricsF metrics(font);
    const QString cut = metrics.elidedText(text, Qt::ElideRight, room.width());
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(room, static_cast<int>(alignment | Qt::AlignVCenter), cut);
    return std::ceil(metrics.horizontalAdvance(cut));
}

} // namespace

class CommandRows::Model : public QAbstractListModel
{
public:
    Model(std::vector<Command> commands, QObject* parent)
        : QAbstractListModel(parent), m_commands(std::move(commands))
    {}

    void find(const QString& text)
    {
        beginResetModel();
        m_found = findCommands(m_commands, text);
        endResetModel();
    }
    [[nodiscard]] const Command& at(int row) const
    {
        return m_commands[m_found[static_cast<std::size_t>(row)]];
    }
    [[nodiscard]] const std::vector<Command>& all() const { return m_commands; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_found.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Command& command = at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return command.title;
        case Qt::AccessibleTextRole:
            return sentenceOf(command);
        case GroupRole:
            return command.group;
        case KeysRole:
            return command.keys;
        case IsEnabledRole:
            return command.action->isEnabled();
        default:
            return {};
        }
    }

private:
    std::vector<Command> m_commands;
    std::vector<std::size_t> m_found; ///< Indices in m_commands.
};

class CommandRows::Delegate : public QStyledItemDelegate
{
public:
    Delegate(look::Look& look, QObject* parent) : QStyledItemDelegate(parent), m_look(look) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, look::withText(28)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const look::Theme& theme = m_look.theme();
        const look::Fonts& fonts = look::Fonts::standard();
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.chosen);
        if (!index.data(IsEnabledRole).toBool())
            painter->setOpacity(disabledOpacity);
        QRectF room = QRectF(option.rect).adjusted(endMargin, 0, -endMargin, 0);
        const double keys = drawPart(*painter, room, Qt::AlignRight, fonts.body, theme.textDim,
                                     index.data(KeysRole).toString());
        room.setRight(room.right() - keys - textGap);
        const double title = drawPart(*painter, room, Qt::AlignLeft, fonts.body, theme.text,
                                      index.data().toString());
        room.setLeft(room.left() + title + textGap);
        drawPart(*painter, room, Qt::AlignLeft, fonts.small, theme.textDim,
                 index.data(GroupRole).toString());
        painter->restore();
    }

private:
    look::Look& m_look;
};

CommandRows::CommandRows(std::vector<Command> commands, look::Look& look, QWidget* parent)
    : QListView(parent), m_model(new Model(std::move(commands), this))
{
    setObjectName(QStringLiteral("commandRows"));
    setAccessibleName(tr("Commands found"));
    setModel(m_model);
    setItemDelegate(new Delegate(look, this));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::PointingHandCursor);
    connect(this, &QListView::entered, this, &QListView::setCurrentIndex);
    for (const Command& command : m_model->all())
        connect(command.action, &QAction::changed, viewport(), qOverload<>(&QWidget::update));
}

void CommandRows::find(const QString& text)
{
    m_model->find(text);
    setCurrentIndex(m_model->index(0));
    scrollToTop();
}

const Command* CommandRows::chosen() const
{
    return currentIndex().isValid() ? &m_model->at(currentIndex().row()) : nullptr;
}

int CommandRows::heightOf(int rows) const
{
    return std::min(rows, m_model->rowCount()) * look::withText(28);
}

void CommandRows::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT announced(current.isValid() ? current.data(Qt::AccessibleTextRole).toString()
                                       : QString());
}

} // namespace plyline::window

#include "moc_command_rows.cpp"
