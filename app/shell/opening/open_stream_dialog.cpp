#include "app/shell/opening/open_stream_dialog.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/look/theme.h"
#include "app/kit/words/stream_sentences.h"
#include "core/followed/stream_address.h"

namespace plyline::opening {

namespace {

constexpr int streamDialogWidth = 560;

QLabel* makeSentence(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QWidget* withButton(QLineEdit& field, QPushButton& button, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(&field, 1);
    layout->addWidget(&button);
    button.setAutoDefault(false);
    return row;
}

} // namespace

OpenStreamDialog::OpenStreamDialog(Opening& opening, QWidget* parent)
    : QDialog(parent),
      m_opening(opening),
      m_stream(new QLineEdit(this)),
      m_settings(new QLineEdit(this)),
      m_chooseSettings(new QPushButton(tr("Choose…"), this)),
      m_complaint(makeSentence({}, this))
{
    setWindowTitle(tr("Open a stream"));
    setMinimumWidth(look::withText(streamDialogWidth));
    const QString example = QStringLiteral("kafka://localhost:9092/plyline.moves.v1");
    m_stream->setPlaceholderText(example);
    m_stream->setAccessibleName(tr("Address of a topic, or a file of events"));
    m_settings->setPlaceholderText(tr("none"));
    m_settings->setAccessibleName(tr("File of settings for the brokers"));
    auto* chooseFile = new QPushButton(tr("Choose a file…"), this);
    auto* form = new QFormLayout;
    const auto addRow = [&](const QString& name, QLineEdit& field, QPushButton& button) {
        auto* label = new QLabel(name, this);
        label->setBuddy(&field);
        form->addRow(label, withButton(field, button, this));
    };
    addRow(tr("&Topic or file"), *m_stream, *chooseFile);
    addRow(tr("&Settings"), *m_settings, *m_chooseSettings);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_open = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(makeSentence(
        tr("Follows the games of a topic of Apache Kafka, or of a file with an event (CloudEvents) "
           "on each line: they are listed as they arrive."),
        this));
    column->addLayout(form);
    column->addWidget(makeSentence(
        tr("The settings are your client.properties, for example for SASL over TLS. They are read "
           "at each connection; Plyline remembers the file’s name and nothing that stands in it."),
        this));
    column->addWidget(m_complaint);
    column->addStretch();
    column->addWidget(buttons);
    connect(m_stream, &QLineEdit::textChanged, this, &OpenStreamDialog::check);
    connect(m_settings, &QLineEdit::textChanged, this, &OpenStreamDialog::check);
    connect(chooseFile, &QPushButton::clicked, this, [this] {
        chooseInto(*m_stream, tr("Choose a file of events"),
                   tr("Events (*.ndjson *.jsonl);;All files (*)"));
    });
    connect(m_chooseSettings, &QPushButton::clicked, this, [this] {
        chooseInto(*m_settings, tr("Choose a file of settings"),
                   tr("Settings (*.properties *.conf);;All files (*)"));
    });
    const int width = look::withText(streamDialogWidth);
    resize(width, column->totalHeightForWidth(width));
    connect(buttons, &QDialogButtonBox::accepted, this, &OpenStreamDialog::openStream);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QString OpenStreamDialog::address() const
{
    QString typed = m_stream->text().trimmed();
    auto topic = followed::StreamAddress::parse(typed.toStdString());
    if (!topic)
        return typed;
    if (const QString settings = m_settings->text().trimmed(); !settings.isEmpty())
        topic->properties = QFileInfo(settings).absoluteFilePath().toStdString();
    return QString::fromStdString(topic->text());
}

QString OpenStreamDialog::complaint() const
{
    return m_complaint->text();
}

void OpenStreamDialog::check()
{
    const QString typed = m_stream->text().trimmed();
    const bool isTopic = kafka::isKafkaAddress(typed.toStdString());
    const bool isUsable =
        isTopic ? kafka::hasKafka() && followed::StreamAddress::parse(typed.toStdString())
                : QFileInfo(typed).isFile();
    QString complaint;
    using Code = kafka::KafkaError::Code;
    if (isTopic && !kafka::hasKafka())
        complaint = words::sentence(kafka::KafkaError{Code::NotBuilt, {}}, typed);
    else if (isTopic && !isUsable)
        complaint = words::sentence(kafka::KafkaError{Code::BadAddress, {}}, typed);
    else if (const QString settings = m_settings->text().trimmed();
             isTopic && !settings.isEmpty() && !QFileInfo(settings).isFile())
        complaint = tr("There is no file %1.").arg(settings);
    m_complaint->setText(complaint);
    m_open->setEnabled(isUsable && complaint.isEmpty());
    m_settings->setEnabled(isTopic);
    m_chooseSettings->setEnabled(isTopic);
}

void OpenStreamDialog::openStream()
{
    const QString opened = address();
    accept();
    m_opening.openPath(opened);
}

void OpenStreamDialog::chooseInto(QLineEdit& field, const QString& title, const QString& filter)
{
    auto* dialog = new QFileDialog(this, title, QFileInfo(field.text()).absolutePath(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &field, &QLineEdit::setText);
    dialog->open();
}

} // namespace plyline::opening

#include "moc_open_stream_dialog.cpp"
