#!/usr/bin/perl
# An SMSC for tests: SMPP 3.4 by Net::SMPP, texts read back by Perl's own GSM 03.38 and UTF-16 codecs.
#
#   smsc.pl PORT CONTROL.json
#
# PORT 0 takes a free one. What happens is written to standard output, one JSON object a line. CONTROL.json is read
# anew before each PDU: { "password": "...", "deaf": true, "numbers": { "SUFFIX": "BEHAVIOUR" }, "said": [ … ] }. The
# longest suffix of the destination that is named there decides; without one the message is delivered. What is new in
# "said" comes from a phone: { "from", "to", "text", "ton", "series": [reference, part, of], "binary": true }.
#
#   deliver              accepted, receipt DELIVRD          silent        accepted, no receipt
#   stat:WORD[:ERR]      accepted, receipt with that word   tlv           accepted, receipt in TLVs alone
#   enroute              accepted, ENROUTE, then DELIVRD    slow:MS       answered after MS, then as deliver
#   status:HEX[:N]       command_status, for the first N    part:K:HEX    command_status once, for part K
#   first                receipt before the answer          decimal       id hexadecimal, in the receipt decimal
#   never                no answer at all                   drop[:N]      taken, connection cut, for the first N
#   malformed            a broken deliver_sm, then deliver  garbage       an impossible length, once, then deliver
use strict;
use warnings;
use Encode ();
use IO::Select;
use JSON::PP ();
use Net::SMPP;
use Time::HiRes ();

my ($port, $control_file) = @ARGV;
$SIG{PIPE} = 'IGNORE';
$SIG{TERM} = $SIG{INT} = sub { exit 0 };
$SIG{__WARN__} = sub { };
$| = 1;

use constant { OK => 0x00, BAD_PASSWORD => 0x0E, TRY_LATER => 0x64 };
use constant RECEIPT_TRIES => 20;

my $json = JSON::PP->new->utf8->canonical;
my $listener = Net::SMPP->new_listen('127.0.0.1', port => $port, smpp_version => 0x34, listen => 16)
  or die "cannot listen on port $port: $!\n";
my $select = IO::Select->new($listener);
my (%client, %receipt, %seen, @later);
my $clients = 0;
my $ids = int(Time::HiRes::time() * 100) & 0x3FFFFFFF;
my $sequence = 0;
my $said = 0;

say_json(event => 'listening', port => $listener->sockport + 0);

while (1) {
    @later = sort { $a->[0] <=> $b->[0] } @later;
    my $wait = @later ? $later[0][0] - Time::HiRes::time() : 0.1;
    $wait = 0.1 if $wait > 0.1;
    hear();
    for my $socket ($select->can_read($wait > 0 ? $wait : 0)) {
        $socket == $listener ? welcome() : serve($socket);
    }
    while (@later && $later[0][0] <= Time::HiRes::time()) { (shift @later)->[1]->() }
}

sub say_json { my %fact = @_; print $json->encode(\%fact), "\n" }

sub after { my ($ms, $what) = @_; push @later, [Time::HiRes::time() + $ms / 1000, $what] }

sub control {
    open my $file, '<', $control_file or return { numbers => {} };
    local $/;
    my $read = eval { $json->decode(<$file>) } || {};
    $read->{numbers} ||= {};
    return $read;
}

sub behaviour {
    my $number = shift;
    my $numbers = control()->{numbers};
    my ($suffix) = sort { length $b <=> length $a } grep { $number =~ /\Q$_\E$/ } keys %$numbers;
    return split /:/, defined $suffix ? $numbers->{$suffix} : 'deliver';
}

sub welcome {
    my $socket = $listener->accept or return;
    $client{$socket} = { socket => $socket, number => ++$clients, outstanding => 0 };
    $select->add($socket);
    say_json(event => 'connect', connection => $clients);
}

sub hang_up {
    my $socket = shift;
    my $gone = delete $client{$socket} or return;
    say_json(event => 'disconnect', connection => $gone->{number});
    # Receipts that nobody answered any more are sent again, on whatever connection there is then.
    for my $key (grep { /^$gone->{number} / } keys %receipt) {
        my $about = delete $receipt{$key};
        after(200, sub { receipt($gone, $about) }) if $about->{pdu};
        after(200, sub { mobile_originated($about) }) if $about->{said};
    }
    $select->remove($socket);
    close $socket;
}

sub serve {
    my $socket = shift;
    my $from = $client{$socket} or return;
    my $pdu = $socket->read_pdu or return hang_up($socket);
    my ($cmd, $seq) = ($pdu->{cmd}, $pdu->{seq});
    if ($cmd == Net::SMPP::CMD_bind_transceiver) {
        my $control = control();
        my $right = !defined $control->{password} || $control->{password} eq $pdu->{password};
        say_json(event => 'bind', connection => $from->{number}, systemId => $pdu->{system_id},
            systemType => $pdu->{system_type}, version => $pdu->{interface_version}, accepted => $right ? \1 : \0);
        $from->{bound} = $right;
        $socket->bind_transceiver_resp(system_id => 'smsc', seq => $seq, status => $right ? OK : BAD_PASSWORD);
    }
    elsif ($cmd == Net::SMPP::CMD_submit_sm) { submitted($from, $pdu) }
    elsif ($cmd == Net::SMPP::CMD_deliver_sm_resp) { answered($from, $pdu) }
    elsif ($cmd == Net::SMPP::CMD_enquire_link) {
        say_json(event => 'enquire', connection => $from->{number});
        $socket->enquire_link_resp(seq => $seq) unless control()->{deaf};
    }
    elsif ($cmd == Net::SMPP::CMD_unbind) {
        say_json(event => 'unbind', connection => $from->{number});
        $socket->unbind_resp(seq => $seq);
        hang_up($socket);
    }
}

sub submitted {
    my ($from, $pdu) = @_;
    my $octets = $pdu->{short_message};
    my $header = $pdu->{esm_class} & 0x40 ? substr($octets, 0, 1 + ord $octets, '') : '';
    my ($reference, $of, $part) = length $header ? unpack('x3C3', $header) : (undef, 1, 1);
    my $text = Encode::decode($pdu->{data_coding} == 8 ? 'UTF-16BE' : 'gsm0338', my $copy = $octets);
    my ($what, @how) = behaviour($pdu->{destination_addr});
    my $times = ++$seen{"$pdu->{destination_addr} $what $part"};
    my $status = OK;
    $status = hex $how[0] if $what eq 'status' && $times <= ($how[1] || 1e9);
    $status = hex $how[1] if $what eq 'part' && $part == $how[0] && $times == 1;
    my $number = ++$ids;
    my $id = $what eq 'decimal' ? sprintf '%08X', $number : "$number";
    $from->{outstanding}++;
    say_json(
        event => 'submit', connection => $from->{number}, id => $id, status => $status,
        to => $pdu->{destination_addr}, toTon => $pdu->{dest_addr_ton}, toNpi => $pdu->{dest_addr_npi},
        from => $pdu->{source_addr}, fromTon => $pdu->{source_addr_ton}, fromNpi => $pdu->{source_addr_npi},
        dataCoding => $pdu->{data_coding}, esmClass => $pdu->{esm_class},
        registeredDelivery => $pdu->{registered_delivery}, outstanding => $from->{outstanding},
        reference => $reference, part => $part, of => $of, hex => unpack('H*', $pdu->{short_message}),
        octets => length $octets, text => $text,
    );
    return if $what eq 'never';
    return hang_up($from->{socket}) if $what eq 'drop' && $times <= ($how[0] || 1e9);
    # A TLV message_state that announces an octet and ends before it.
    if ($times == 1 && $what eq 'malformed') { $from->{socket}->syswrite(pack 'NNNNa17nn', 37, 5, 0, 999_001, '', 0x0427, 1) }
    if ($times == 1 && $what eq 'garbage') { $from->{socket}->syswrite(pack 'NNNN', 0xFFFFFFF0, 5, 0, 999_002) }
    my $answer = sub {
        $from->{outstanding}--;
        return unless $client{ $from->{socket} };
        $from->{socket}->submit_sm_resp(message_id => $id, seq => $pdu->{seq}, status => $status);
    };
    my @words = $what eq 'stat' ? ($how[0]) : $what eq 'enroute' ? qw(ENROUTE DELIVRD) : ('DELIVRD');
    @words = () if $status != OK || $what eq 'silent';
    my %about = (pdu => $pdu, error => $how[1] || '000', tlv => $what eq 'tlv', id => "$number", tries => 0);
    my $delay = $what eq 'slow' ? $how[0] : 0;
    if ($what eq 'first') { receipt($from, { %about, word => 'DELIVRD' }); after(150, $answer); return }
    $delay ? after($delay, $answer) : $answer->();
    my $when = $delay + 20;
    for my $word (@words) { my $one = { %about, word => $word }; after($when, sub { receipt($from, $one) }); $when += 60 }
}

sub receipt {
    my ($from, $about) = @_;
    # The connection that took the message may be gone: any other that is bound will do, as at a real SMSC.
    my ($to) = grep { $_->{bound} } ($client{ $from->{socket} } || (), values %client);
    return after(200, sub { receipt($from, $about) }) unless $to;
    $from = $to;
    my ($pdu, $seq) = ($about->{pdu}, ++$sequence);
    $receipt{"$from->{number} $seq"} = $about;
    my $text = "id:$about->{id} sub:001 dlvrd:001 submit date:2611220800 done date:2611220801 "
      . "stat:$about->{word} err:$about->{error} text:stat:UNKNOWN";
    my %states = (ENROUTE => 1, DELIVRD => 2, UNDELIV => 5);
    my @tlvs = $about->{tlv} ? (receipted_message_id => "$about->{id}\0", message_state => chr $states{ $about->{word} }) : ();
    # Source and destination as the message had them: not every SMSC swaps them.
    $from->{socket}->deliver_sm(source_addr => $pdu->{source_addr}, destination_addr => $pdu->{destination_addr},
        esm_class => 4, short_message => @tlvs ? '' : $text, @tlvs, seq => $seq, async => 1);
}

# What phones have said since the last look; it waits for somebody who is bound.
sub hear {
    return unless grep { $_->{bound} } values %client;
    my $all = control()->{said} || [];
    mobile_originated({ said => $all->[$said], word => 'SAID', id => 'said ' . $said++, tries => 0 }) while $said < @$all;
}

sub mobile_originated {
    my $about = shift;
    my ($to) = grep { $_->{bound} } values %client;
    return after(200, sub { mobile_originated($about) }) unless $to;
    my ($seq, $say) = (++$sequence, $about->{said});
    $receipt{"$to->{number} $seq"} = $about;
    my $octets = eval { Encode::encode('gsm0338', my $copy = $say->{text}, Encode::FB_CROAK) };
    my $coding = $say->{binary} ? 4 : defined $octets ? 0 : 8;
    $octets = Encode::encode('UTF-16BE', $say->{text}) unless defined $octets;
    my $series = $say->{series};
    my $header = $series ? pack('C6', 5, 0, 3, $series->[0], $series->[2], $series->[1]) : '';
    $to->{socket}->deliver_sm(source_addr_ton => $say->{ton}, source_addr_npi => 1, source_addr => $say->{from},
        destination_addr => $say->{to}, esm_class => $series ? 0x40 : 0, data_coding => $coding,
        short_message => $header . $octets, seq => $seq, async => 1);
}

sub answered {
    my ($from, $pdu) = @_;
    my $about = delete $receipt{"$from->{number} $pdu->{seq}"} || { word => 'BROKEN', id => '', tries => RECEIPT_TRIES };
    say_json(event => 'receipt', connection => $from->{number}, id => $about->{id}, word => $about->{word},
        status => $pdu->{status});
    return if $pdu->{status} != TRY_LATER || ++$about->{tries} > RECEIPT_TRIES;
    after(200, sub { $about->{said} ? mobile_originated($about) : receipt($from, $about) });
}
