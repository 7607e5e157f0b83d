#include "app/kit/widgets/banner.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/icons.h"

namespace plyline::widgets {

Banner::Banner(look::Look& look, QWidget* parent)
    : QFrame(parent),
      m_look(look),
      m_icon(new QLabel(this)),
      m_label(new QLabel(this)),
      m_remedyButton(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    accessible::describeAs<Banner, QAccessible::AlertMessage>();
    setObjectName(QStringLiteral("banner"));
    setAccessibleName(tr("Message"));
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setText(QStringLiteral("×"));
    m_close->setAutoRaise(true);
    m_close->setFixedSize(24, 24);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss the message"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 5, 6, 5);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_remedyButton, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);

    m_remedyButton->hide();
    connect(m_remedyButton, &QPushButton::clicked, this, [this] { m_remedy->trigger(); });
    connect(m_close, &QToolButton::clicked, this, &Banner::dismiss);
    connect(&look, &look::Look::changed, this, &Banner::dress);
    dress();
    hide();
}

QString Banner::text() const
{
    return m_label->text();
}

bool Banner::hasHeightForWidth() const
{
    return true;
}

int Banner::heightForWidth(int width) const
{
    return qMax(34, layout()->totalHeightForWidth(width));
}

void Banner::showMessage(const QString& sentence)
{
    m_remedyButton->hide();
    setWarning(true);
    put(sentence);
}

void Banner::offer(const QString& sentence, QAction& remedy, const QString& buttonText)
{
    setWarning(true);
    m_remedy = &remedy;
    m_remedyButton->setText(buttonText);
    m_remedyButton->setToolTip(remedy.toolTip());
    m_remedyButton->show();
    put(sentence);
}

void Banner::offerCalmly(const QString& sentence, QAction& action, const QString& buttonText)
{
    offer(sentence, action, buttonText);
    setWarning(false);
}

void Banner::setWarning(bool isWarning)
{
    m_isWarning = isWarning;
    m_icon->setVisible(isWarning);
    update();
}

void Banner::put(const QString& sentence)
{
    if (sentence == text() && isHidden() == sentence.isEmpty())
        return;
    m_label->setText(sentence);
    m_label->setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    updateGeometry();
    Q_EMIT shownChanged();
    if (!sentence.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void Banner::dismiss()
{
    showMessage(QString());
}

void Banner::dress()
{
    m_icon->setPixmap(look::icon(QStringLiteral("warning"), m_look.theme().differ)
                          .pixmap(QSize(16, 16), devicePixelRatioF()));
    update();
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = m_look.theme();
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(theme.line);
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(card, 6, 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_isWarning ? theme.differ : theme.edge);
    painter.drawRoundedRect(QRectF(card.left(), card.top(), 3, card.height()), 1.5, 1.5);
}

} // namespace plyline::widgets

#include "moc_banner.cpp"
