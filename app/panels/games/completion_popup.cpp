#include "app/panels/games/completion_popup.h"

#include <QtCore/QAbstractListModel>
#include <QtGui/QFontMetricsF>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

#include "app/kit/words/numbers.h"

#include <algorithm>
#include <cmath>

namespace plyline::games {

namespace {

int rowHeight()
{
    return look::withText(24);
}

constexpr int popupMargin = 10;
constexpr int border = 4;
constexpr int narrowest = 260;
constexpr int widest = 420;

enum Role { DetailRole = Qt::UserRole + 1 };

/// Returns "player · 1,234", or the field alone if there is no count.
QString detailOf(const filter::Completion& completion)
{
    QString field = QString::fromStdString(completion.text).section(u':', 0, 0);
    if (completion.text.back() == ':')
        return CompletionPopup::tr("field");
    if (completion.games == 0)
        return field;
    return field + QStringLiteral(" · ") + words::countText(completion.games);
}

/// Returns "Carlsen, Magnus, player, 1,234 games" for screen readers.
QString sentenceOf(const filter::Completion& completion)
{
    const QString name = QString::fromStdString(completion.display);
    const QString field = QString::fromStdString(completion.text).section(u':', 0, 0);
    if (completion.text.back() == ':')
        return CompletionPopup::tr("%1, field").arg(name);
    if (completion.games == 0)
        return name + QStringLiteral(", ") + field;
    return CompletionPopup::tr("%1, %2, %Ln game(s)", "a value, its field", completion.games)
        .arg(name, field);
}

} // namespace

class CompletionPopup::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void set(std::vector<filter::Completion> completions)
    {
        beginResetModel();
        m_completions = std::move(completions);
        endResetModel();
    }
    [[nodiscard]] const std::vector<filter::Completion>& all() const { return m_completions; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_completions.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const filter::Completion& one = m_completions[static_cast<std::size_t>(index.row())];
        if (role == Qt::DisplayRole)
            return QString::fromStdString(one.display);
        if (role == Qt::AccessibleTextRole)
            return sentenceOf(one);
        return role == DetailRole ? QVariant(detailOf(one)) : QVariant();
    }

private:
    std::vector<filter::Completion> m_completions;
};

class CompletionPopup::Delegate : public QStyledItemDelegate
{
public:
    Delegate(look::Look& look, CompletionPopup& popup) : QStyledItemDelegate(&popup), m_look(look)
    {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {narrowest, rowHeight()};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const look::Theme& theme = m_look.theme();
        const look::Fonts& fonts = look::Fonts::standard();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.chosen);
        const QRectF room = QRectF(option.rect).adjusted(popupMargin, 0, -popupMargin, 0);
        const QString detail = index.data(DetailRole).toString();
        painter->setFont(fonts.small);
        painter->setPen(theme.textDim);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, detail);
        const double left =
            room.width() - QFontMetricsF(fonts.small).horizontalAdvance(detail) - popupMargin;
        painter->setFont(fonts.body);
        painter->setPen(theme.text);
        painter->drawText(
            room, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(fonts.body)
                .elidedText(index.data().toString(), Qt::ElideRight, std::max(0.0, left)));
    }

private:
    look::Look& m_look;
};

CompletionPopup::CompletionPopup(look::Look& look, QWidget& field)
    : QListView(&field), m_look(look), m_field(field), m_model(new Model(this))
{
    setObjectName(QStringLiteral("completions"));
    setModel(m_model);
    setItemDelegate(new Delegate(look, *this));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setUniformItemSizes(true);
    viewport()->setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Completions"));
    hide();
}

const std::vector<filter::Completion>& CompletionPopup::completions() const
{
    return m_model->all();
}

void CompletionPopup::offer(std::vector<filter::Completion> completions)
{
    m_model->set(std::move(completions));
    setCurrentIndex({});
    const look::Theme& theme = m_look.theme();
    setStyleSheet(QStringLiteral("#completions { background: %1; border: 1px solid %2;"
                                 " padding: %3px 0px; }")
                      .arg(theme.raised.name(), theme.line.name())
                      .arg(border - 1));
    place();
    show();
    raise();
}

void CompletionPopup::place()
{
    QWidget* const window = m_field.window();
    if (parentWidget() != window)
        setParent(window);
    const look::Fonts& fonts = look::Fonts::standard();
    double width = narrowest;
    for (const filter::Completion& one : completions()) {
        const double texts =
            QFontMetricsF(fonts.body).horizontalAdvance(QString::fromStdString(one.display)) +
            QFontMetricsF(fonts.small).horizontalAdvance(detailOf(one));
        width = std::max(width, std::ceil(texts) + 4 * popupMargin);
    }
    const QSize size(std::min(static_cast<int>(width), widest),
                     static_cast<int>(completions().size()) * rowHeight() + 2 * border);
    setGeometry(placeOf(size, *window));
}

/// To the right of the list, else to its left, else over it.
QRect CompletionPopup::placeOf(const QSize& size, const QWidget& window) const
{
    const auto rectOf = [&](const QWidget& widget) {
        return QRect(widget.mapTo(&window, QPoint()), widget.size());
    };
    const QRect kept = rectOf(m_list ? *m_list : m_field);
    const QRect field = rectOf(m_field);
    const QRect above = m_above && m_above->isVisible() ? rectOf(*m_above) : field;
    if (kept.right() + 1 + size.width() <= window.width())
        return {QPoint(kept.right() + 1, field.top()), size};
    if (kept.left() >= size.width())
        return {QPoint(kept.left() - size.width(), field.top()), size};
    const int room = std::max(0, window.width() - field.left() - border);
    return {field.left(), above.bottom() + 3, std::min(size.width(), room), size.height()};
}

void CompletionPopup::move(int step)
{
    const int count = static_cast<int>(completions().size());
    // Above the first row the typed text itself is chosen.
    const int row = std::clamp(current() + step, -1, count - 1);
    setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
}

/// Screen readers stay in the field and read its description.
void CompletionPopup::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    m_field.setAccessibleDescription(
        current.isValid() ? current.data(Qt::AccessibleTextRole).toString() : QString());
}

void CompletionPopup::hideEvent(QHideEvent* event)
{
    QListView::hideEvent(event);
    m_field.setAccessibleDescription(QString());
}

void CompletionPopup::mouseMoveEvent(QMouseEvent* event)
{
    setCurrentIndex(indexAt(event->position().toPoint()));
}

void CompletionPopup::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT chosen(index.row());
}

} // namespace plyline::games

#include "moc_completion_popup.cpp"
