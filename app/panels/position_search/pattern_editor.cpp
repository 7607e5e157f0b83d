#include "app/panels/position_search/pattern_editor.h"

#include <QtGui/QPainter>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include "app/panels/position_search/pattern_board.h"
#include "app/panels/position_search/pattern_painter.h"
#include "app/panels/position_search/pattern_text.h"

namespace plyline::position_search {

using search::SquareContents;

namespace {

constexpr int largestBoard = 264; ///< Leaves room for the results.
constexpr int toolSide = 30;
constexpr int iconSide = 24;

/// Draws the contents on a light square, as they look on the board.
QIcon iconOf(SquareContents contents, const look::Theme& theme, double ratio)
{
    QPixmap pixmap(QSizeF(iconSide * ratio, iconSide * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(theme.lightSquare);
    QPainter painter(&pixmap);
    drawContents(painter, QRectF(0, 0, iconSide, iconSide), contents);
    return pixmap;
}

} // namespace

PatternEditor::PatternEditor(look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_board(new PatternBoard(look, this)),
      m_tools(new QButtonGroup(this)),
      m_excluded(new QCheckBox(tr("Exclude"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_board, 8);
    row->addWidget(makePalette(), 0, Qt::AlignTop);
    row->addStretch(1);
    m_board->setMaximumSize(largestBoard, largestBoard);
    m_excluded->setToolTip(tr("The square may hold anything except what is chosen"));
    connect(m_board, &PatternBoard::edited, this, &PatternEditor::edited);
    connect(m_tools, &QButtonGroup::idClicked, this, &PatternEditor::chooseTool);
    connect(m_excluded, &QCheckBox::toggled, this, &PatternEditor::chooseTool);
    connect(&look, &look::Look::changed, this, &PatternEditor::showLook);
    m_tools->button(5)->setChecked(true); // a white pawn
    chooseTool();
    showLook();
}

QWidget* PatternEditor::makePalette()
{
    auto* palette = new QWidget(this);
    auto* column = new QVBoxLayout(palette);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* grid = new QGridLayout;
    grid->setSpacing(2);
    column->addLayout(grid);
    const auto& words = patternWords();
    // White pieces, black pieces, then the contents that are not one piece.
    constexpr int rows = 6;
    for (int i = 0; i < static_cast<int>(words.size()); ++i) {
        const SquareContents contents = words[static_cast<std::size_t>(i)].contents;
        QString name = contentsName(contents);
        name[0] = name[0].toUpper();
        addTool(i, name);
        grid->addWidget(m_tools->button(i), i % rows, i / rows);
    }
    const int open = static_cast<int>(words.size());
    addTool(open, tr("Open: any piece or none"));
    grid->addWidget(m_tools->button(open), open % rows, open / rows);
    column->addWidget(m_excluded);
    auto* shown = new QPushButton(tr("Shown position"), palette);
    shown->setToolTip(tr("Set every square as in the shown position"));
    shown->setAccessibleName(shown->toolTip());
    connect(shown, &QPushButton::clicked, this, &PatternEditor::shownPositionWanted);
    auto* clear = new QPushButton(tr("Clear"), palette);
    clear->setToolTip(tr("Leave every square open"));
    clear->setAccessibleName(clear->toolTip());
    connect(clear, &QPushButton::clicked, this, [this] {
        setPattern({});
        Q_EMIT edited();
    });
    column->addWidget(shown);
    column->addWidget(clear);
    return palette;
}

void PatternEditor::addTool(int index, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFixedSize(toolSide, toolSide);
    button->setIconSize({iconSide, iconSide});
    button->setToolTip(name);
    button->setAccessibleName(name);
    m_tools->addButton(button, index);
}

const search::Pattern& PatternEditor::pattern() const
{
    return m_board->pattern();
}

void PatternEditor::setPattern(const search::Pattern& pattern)
{
    m_board->setPattern(pattern);
}

void PatternEditor::chooseTool()
{
    const auto& words = patternWords();
    const auto id = static_cast<std::size_t>(m_tools->checkedId());
    const SquareContents contents = id < words.size() ? words[id].contents : SquareContents::open();
    const bool isExcluded = m_excluded->isChecked() && !contents.isOpen();
    m_board->setTool(isExcluded ? ~contents : contents);
}

void PatternEditor::showLook()
{
    const auto& words = patternWords();
    const look::Theme& theme = m_look.theme();
    for (QAbstractButton* button : m_tools->buttons()) {
        const auto id = static_cast<std::size_t>(m_tools->id(button));
        button->setIcon(iconOf(id < words.size() ? words[id].contents : SquareContents::open(),
                               theme, devicePixelRatioF()));
    }
}

} // namespace plyline::position_search

#include "moc_pattern_editor.cpp"
